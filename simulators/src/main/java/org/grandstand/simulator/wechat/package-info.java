/**
 * WeChat Pay v3 at the wire: signed requests and answers, encrypted notifications, orders, refunds, bills,
 * certificates, and a page on which a person pays as on a phone. Serves requirement X2 (payment gateways) and A2
 * (reconciliation with the provider's bill).
 */
package org.grandstand.simulator.wechat;
