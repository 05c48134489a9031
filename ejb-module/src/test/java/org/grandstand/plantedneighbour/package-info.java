/** A component that planted violations reach into. */
@BusinessComponent(
        name = "plantedneighbour",
        mayUse = {})
package org.grandstand.plantedneighbour;

import org.grandstand.kernel.BusinessComponent;
