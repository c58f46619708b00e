// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.net;

/** Thrown when a text is no URL that can be called. The message is the end of a sentence that begins with the name of the setting. */
public final class UrlSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Creates one.
     *
     * @param problem what is wrong, such as {@code has no host}; never the URL itself, which may hold a password
     */
    public UrlSyntaxException(String problem) {
        super(problem);
    }

    /** Returns the problem; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
