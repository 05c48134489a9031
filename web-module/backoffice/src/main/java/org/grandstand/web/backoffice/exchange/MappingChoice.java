package org.grandstand.web.backoffice.exchange;

import java.io.Serializable;
import org.grandstand.exchange.TargetField;

/** A field of an import and the column chosen for it. */
public class MappingChoice implements Serializable {

    /** No column. */
    public static final int NONE = -1;

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String labelZh;
    private final String labelEn;
    private final boolean required;
    private int column;

    MappingChoice(TargetField field, int column) {
        this.field = field.name();
        this.labelZh = field.label().zh();
        this.labelEn = field.label().en();
        this.required = field.required();
        this.column = column;
    }

    public String getField() {
        return field;
    }

    public String label(boolean english) {
        return english ? labelEn : labelZh;
    }

    public boolean isRequired() {
        return required;
    }

    public int getColumn() {
        return column;
    }

    public void setColumn(int column) {
        this.column = column;
    }
}
