package org.grandstand.planted.control;

class OrderManager {}
