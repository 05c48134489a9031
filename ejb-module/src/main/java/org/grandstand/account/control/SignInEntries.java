package org.grandstand.account.control;

import java.time.Duration;
import java.util.Optional;

/** Port to the store of sign-ins that all nodes share: text by key, gone after its lifespan, removable at once. */
public interface SignInEntries {

    void put(String key, String value, Duration lifespan);

    Optional<String> get(String key);

    void remove(String key);
}
