/** Stand-ins for third parties that speak their real formats over real sockets. */
package org.grandstand.simulator;
