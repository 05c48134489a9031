package org.grandstand.kernel.control;

import jakarta.enterprise.context.RequestScoped;

/** Whether the running request came through a web door from somebody who is not signed in. */
@RequestScoped
public class WebCall {

    private boolean stranger;

    /** Said by the door. */
    public void ofStranger() {
        stranger = true;
    }

    public boolean isOfStranger() {
        return stranger;
    }
}
