// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/**
 * Thrown when CCE rejects a request; it holds the error response (see sdk/docs/wire/cce.md#errors).
 *
 * @since 0.1.0
 */
public final class CceErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String internalCode;

    /** Creates an exception with an HTTP status, a code such as {@code CCE.01400001} and a message that names the cause. */
    public CceErrorException(int status, String code, String message) {
        this(status, code, "", message);
    }

    private CceErrorException(int status, String code, String internalCode, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.internalCode = internalCode;
    }

    /** Returns 400 CCE.01400001 with the internal code CCE_CM.0004: a field is missing or wrong. */
    public static CceErrorException invalidField(String message) {
        return new CceErrorException(400, "CCE.01400001", "CCE_CM.0004", message);
    }

    /** Returns 400 CCE.01400001: the state of the cluster does not allow this. The documents name no other code for it. */
    static CceErrorException wrongState(String message) {
        return new CceErrorException(400, "CCE.01400001", message);
    }

    static CceErrorException versionMismatch(String message) {
        return new CceErrorException(400, "CCE.01400001", "CCE_CM.0101", message);
    }

    public static CceErrorException notFound(String what) {
        return new CceErrorException(404, "CCE.01404001", "Resource not found: " + what);
    }

    static CceErrorException locked() {
        return new CceErrorException(429, "CCE.01429002", "Resource locked by other requests");
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the public code, for example {@code CCE.01404001}. */
    public String code() {
        return code;
    }

    /** Returns the internal code, for example {@code CCE_CM.0004}; empty if none is known. */
    public String internalCode() {
        return internalCode;
    }
}
