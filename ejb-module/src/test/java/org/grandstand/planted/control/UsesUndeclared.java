package org.grandstand.planted.control;

import org.grandstand.plantedneighbour.Fact;

class UsesUndeclared {
    Fact fact;
}
