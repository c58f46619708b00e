// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;

/**
 * Decodes the error bodies of Huawei's services and of their gateway (see sdk/docs/wire/css.md#errors and
 * sdk/docs/wire/cce.md#errors): {@code errCode} and {@code externalMessage}; {@code errorCode} and
 * {@code errorMessage}, at times beside {@code error_code} and {@code error_msg} with other values; {@code code} and
 * {@code message}, also inside {@code error}.
 */
enum HuaweiErrors implements ErrorDecoder {
    INSTANCE;

    @Override
    public CloudError decode(HttpResponse response) {
        ErrorBody body = ErrorBody.of(response);
        String publicCode = body.first("errCode", "errorCode");
        String gatewayCode = body.first("error_code");
        String code = !publicCode.isEmpty() ? publicCode : gatewayCode;
        if (code.isEmpty()) {
            code = withoutStatus(body.code(), response.status());
        }
        String internalCode = gatewayCode.equals(code) ? "" : gatewayCode;
        String header = RequestIds.of(response);
        String requestId =
                header != null ? header : RequestIds.orNull(body.first("request_id", "requestId", "RequestId"));
        return new CloudError(code, internalCode, message(body, code), requestId, body.status());
    }

    /** Returns the general message followed by the specific cause, if there is one. */
    private static String message(ErrorBody body, String code) {
        String general =
                body.first("externalMessage", "errorMessage", "error_msg", "errMsg", "errorMsg", "error_message");
        String specific = body.first("message");
        String message = general.isEmpty() ? specific : withoutCode(general, code);
        if (!general.isEmpty() && !specific.isEmpty() && !specific.equals(general)) {
            message = message.replaceFirst("\\.$", "") + ": " + specific;
        }
        return message.isEmpty() ? body.reason() : message;
    }

    /** Removes the code that CSS repeats before the message: {@code CSS.0011 : text}. */
    private static String withoutCode(String message, String code) {
        return !code.isEmpty() && message.startsWith(code)
                ? message.substring(code.length()).replaceFirst("^\\s*:\\s*", "")
                : message;
    }

    /** Removes a code that only repeats the HTTP status, as in the Kubernetes form. */
    private static String withoutStatus(String code, int status) {
        return code.equals(Integer.toString(status)) ? "" : code;
    }
}
