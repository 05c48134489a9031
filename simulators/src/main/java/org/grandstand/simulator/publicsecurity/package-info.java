/**
 * The public security real-name check: Tencent Cloud's IdCardVerification (faceid, 2018-03-01) with its
 * TC3-HMAC-SHA256 signatures, over a population of its own. Serves requirement U2 (real-name verification).
 */
package org.grandstand.simulator.publicsecurity;
