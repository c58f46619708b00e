// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/**
 * CCE says no: what the service would answer instead of doing the action (see sdk/docs/wire/cce.md#errors).
 *
 * @since 0.1.0
 */
public final class CceErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String internalCode;

    /** A rejection with an HTTP status, a code such as {@code CCE.01400001} and a text that names the cause. */
    public CceErrorException(int status, String code, String message) {
        this(status, code, "", message);
    }

    private CceErrorException(int status, String code, String internalCode, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.internalCode = internalCode;
    }

    /** A field is missing or wrong: 400 CCE.01400001 with the internal code CCE_CM.0004. */
    public static CceErrorException invalidField(String message) {
        return new CceErrorException(400, "CCE.01400001", "CCE_CM.0004", message);
    }

    /** The cluster is in no state for this: 400 CCE.01400001. No document names a code of its own for it. */
    static CceErrorException wrongState(String message) {
        return new CceErrorException(400, "CCE.01400001", message);
    }

    static CceErrorException versionMismatch(String message) {
        return new CceErrorException(400, "CCE.01400001", "CCE_CM.0101", message);
    }

    static CceErrorException notFound(String what) {
        return new CceErrorException(404, "CCE.01404001", "Resource not found: " + what);
    }

    static CceErrorException locked() {
        return new CceErrorException(429, "CCE.01429002", "Resource locked by other requests");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The public code, for example {@code CCE.01404001}. */
    public String code() {
        return code;
    }

    /** The internal code, for example {@code CCE_CM.0004}; empty where none was seen. */
    public String internalCode() {
        return internalCode;
    }
}
