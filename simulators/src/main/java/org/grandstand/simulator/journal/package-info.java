/** State that survives a restart: an append-only file of JSON lines, compacted on start. */
package org.grandstand.simulator.journal;
