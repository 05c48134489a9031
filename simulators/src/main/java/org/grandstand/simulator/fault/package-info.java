/** The ways in which a third party fails, set over the admin wire: slow, erring, silent, or with signatures that do not verify. */
package org.grandstand.simulator.fault;
