package org.grandstand.demo.control;

import java.util.List;

/**
 * An invented customer.
 *
 * @param phone by which the customer signs in
 * @param related the people the customer buys for
 */
public record DemoCustomer(int index, String phone, DemoPerson self, List<DemoPerson> related) {}
