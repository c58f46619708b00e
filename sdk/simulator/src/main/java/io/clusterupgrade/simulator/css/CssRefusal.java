// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * CSS says no: what the service would answer instead of doing the action (CSS sheet 1.1).
 *
 * @since 0.1.0
 */
public final class CssRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal with an HTTP status, a code such as {@code CSS.5090} and a text without the code. */
    public CssRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code, for example {@code CSS.0015}. */
    public String code() {
        return code;
    }
}
