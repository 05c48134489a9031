package org.grandstand.planted.control;

import jakarta.inject.Inject;

class AsksForEight {
    @Inject
    Object one;

    @Inject
    Object two;

    @Inject
    Object three;

    @Inject
    Object four;

    @Inject
    Object five;

    @Inject
    Object six;

    @Inject
    Object seven;

    @Inject
    Object eight;
}
