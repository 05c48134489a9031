package org.grandstand.web.backoffice;

/** The texts in Chinese. The platform finds it by its name. */
public class Texts_zh extends Texts {

    public Texts_zh() {
        super("zh");
    }
}
