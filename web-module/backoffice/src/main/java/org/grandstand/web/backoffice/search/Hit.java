package org.grandstand.web.backoffice.search;

/**
 * Something the search found.
 *
 * @param title its number or name
 * @param detail what tells it from others; masked where it is personal
 * @param path of its page from the archive's root, with the parameter that names it
 */
public record Hit(String title, String detail, String path) {}
