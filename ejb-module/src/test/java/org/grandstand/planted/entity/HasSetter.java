package org.grandstand.planted.entity;

/** Lets anybody change it. */
public class HasSetter {
    private int value;

    public void setValue(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
