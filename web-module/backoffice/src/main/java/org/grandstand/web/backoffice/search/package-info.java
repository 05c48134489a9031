/** The search of the top bar: every kind of thing that has a number, for those whose work it is. */
package org.grandstand.web.backoffice.search;
