/** HTTP and JSON as the simulators use them: a bounded loopback server, requests, replies, routes and rate limits. */
package org.grandstand.simulator.wire;
