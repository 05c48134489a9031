package org.grandstand.planted.entity;

import jakarta.inject.Inject;

class NeedsContainer {
    @Inject
    Object something;
}
