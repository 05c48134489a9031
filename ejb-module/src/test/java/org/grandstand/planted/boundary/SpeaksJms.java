package org.grandstand.planted.boundary;

import jakarta.jms.Message;

class SpeaksJms {
    Message message;
}
