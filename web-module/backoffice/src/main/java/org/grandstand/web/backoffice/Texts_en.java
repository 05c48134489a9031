package org.grandstand.web.backoffice;

/** The texts in English. The platform finds it by its name. */
public class Texts_en extends Texts {

    public Texts_en() {
        super("en");
    }
}
