package org.grandstand.planted.control;

import java.time.Instant;

class AsksTheMachine {
    Instant moment() {
        return Instant.now();
    }
}
