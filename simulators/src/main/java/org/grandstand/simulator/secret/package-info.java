/** Keys, certificates and settings that a third party gives a merchant, kept as files. */
package org.grandstand.simulator.secret;
