package org.grandstand.account;

/** Under which names the doors find the sign-in of a request. */
public interface SignInAttributes {

    /** Session attribute with the token of the back office's sign-in. */
    String TOKEN = "grandstand.token";

    /** Request attribute with the {@link SignIn} of the caller, when there is one. */
    String SIGN_IN = "grandstand.sign-in";

    /** Request attribute, present when a token came that is not (or no longer) good. */
    String BAD_TOKEN = "grandstand.bad-token";
}
