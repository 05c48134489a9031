package org.grandstand.account;

/** What came of one row of a bulk enrolment. */
public record Enrolled(long customerId, long selfHolderId, long personId) {}
