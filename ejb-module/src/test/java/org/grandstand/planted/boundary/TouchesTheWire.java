package org.grandstand.planted.boundary;

import org.grandstand.planted.adapter.Wire;

class TouchesTheWire {
    Wire wire;
}
