// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/**
 * CCE says no: what the service would answer instead of doing the action (CCE sheet 1.3).
 *
 * @since 0.1.0
 */
public final class CceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal with an HTTP status, a code such as {@code CCE.01400001} and a text. */
    public CceRefusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static CceRefusal notFound(String what) {
        return new CceRefusal(404, "CCE.01404001", "Resource not found: " + what);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The code, for example {@code CCE.01404001}. */
    public String code() {
        return code;
    }
}
