package org.grandstand.simulator.wechat;

/** @param sha1 of the text before compression, in hexadecimal */
record BillFile(byte[] compressed, String sha1) {}
