package org.grandstand.planted.boundary;

import jakarta.persistence.EntityManager;

class TouchesTheDatabase {
    EntityManager entities;
}
