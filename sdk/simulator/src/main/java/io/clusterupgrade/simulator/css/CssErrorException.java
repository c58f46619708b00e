// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * CSS says no: what the service would answer instead of doing the action (see sdk/docs/wire/css.md#errors).
 *
 * @since 0.1.0
 */
public final class CssErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A rejection with an HTTP status, a code such as {@code CSS.5090} and a text without the code. */
    public CssErrorException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** 400 CSS.0001 for this parameter. */
    public static CssErrorException wrongParameter(String name) {
        return new CssErrorException(400, "CSS.0001", "Wrong parameters. (" + name + ")");
    }

    /** 400 CSS.5106: no such type of nodes, or none for this operation. */
    static CssErrorException instType(String detail) {
        return new CssErrorException(400, "CSS.5106", "The instance type is invalid. (" + detail + ")");
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
