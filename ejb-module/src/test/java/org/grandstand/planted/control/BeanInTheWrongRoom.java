package org.grandstand.planted.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** A session bean in control. */
@Stateless
@PermitAll
public class BeanInTheWrongRoom {}
