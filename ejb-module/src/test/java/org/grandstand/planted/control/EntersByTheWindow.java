package org.grandstand.planted.control;

import org.grandstand.plantedneighbour.control.Secret;

class EntersByTheWindow {
    Secret secret;
}
