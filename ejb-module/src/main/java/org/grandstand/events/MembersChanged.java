package org.grandstand.events;

/**
 * A node joined, left or came back: news may have got lost, so what is kept in memory is to be read again. Observed as a CDI
 * event, in a thread that must not wait.
 *
 * @param place of this node among all, from 0; each has another
 * @param nodes how many this node sees now, itself included
 */
public record MembersChanged(int place, int nodes) {}
