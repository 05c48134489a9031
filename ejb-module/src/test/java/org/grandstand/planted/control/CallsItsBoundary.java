package org.grandstand.planted.control;

import org.grandstand.planted.boundary.Desk;

class CallsItsBoundary {
    Desk desk;
}
