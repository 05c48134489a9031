/** Violations of the house rules, one class each, for the test that shows that the rules bite. */
@BusinessComponent(
        name = "planted",
        mayUse = {"kernel", "events"})
package org.grandstand.planted;

import org.grandstand.kernel.BusinessComponent;
