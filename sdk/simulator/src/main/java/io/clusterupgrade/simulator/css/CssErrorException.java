// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * Thrown when CSS rejects a request; it holds the error response (see sdk/docs/wire/css.md#errors).
 *
 * @since 0.1.0
 */
public final class CssErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** Creates an exception with an HTTP status, a code such as {@code CSS.5090} and a message without the code. */
    public CssErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Returns 400 CSS.0001 for this parameter. */
    public static CssErrorException wrongParameter(String name) {
        return new CssErrorException(400, "CSS.0001", "Wrong parameters. (" + name + ")");
    }

    /** Returns 400 CSS.5106: the node type does not exist or is not valid for this operation. */
    static CssErrorException instType(String detail) {
        return new CssErrorException(400, "CSS.5106", "The instance type is invalid. (" + detail + ")");
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the code, for example {@code CSS.0015}. */
    public String code() {
        return code;
    }
}
