package org.grandstand.realname;

/** The documents that are accepted (U2.5). */
public enum DocumentType {
    /** 居民身份证, GB 11643: the only one of mainland citizens, and the only one verified online. */
    RESIDENT_ID,
    /** 港澳居民来往内地通行证, with valid endorsement. */
    HKM_PERMIT,
    /** Passport of the Hong Kong or Macao special administrative region. */
    HKM_PASSPORT,
    /** 台湾居民来往大陆通行证, with valid endorsement. */
    TW_PERMIT,
    /** Taiwan identity document. */
    TW_IDENTITY,
    /** Foreign passport, with a Chinese visa that is valid for at least six more months. */
    PASSPORT;

    public boolean verifiedOnline() {
        return this == RESIDENT_ID;
    }
}
