package org.grandstand.planted.entity;

import org.grandstand.planted.control.UsesRepository;

class LooksUp {
    UsesRepository above;
}
