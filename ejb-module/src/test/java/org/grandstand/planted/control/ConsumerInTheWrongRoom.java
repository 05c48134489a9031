package org.grandstand.planted.control;

import jakarta.ejb.MessageDriven;

/** A consumer in control. */
@MessageDriven
public class ConsumerInTheWrongRoom {}
