package org.grandstand.inventory.control;

/** Which version of its seating a session has; with the plan's version it names the map. */
public record SeatingVersion(long session, long venue, int version) {

    public String mapVersion(int planVersion) {
        return planVersion + "." + version;
    }
}
