package org.grandstand.simulator.wire;

/** Something that answers requests; it runs on many threads at once. */
@FunctionalInterface
public interface Answering {
    Reply answer(Request request);
}
