// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import io.clusterupgrade.transport.HttpResponse;

/**
 * Decodes the error bodies of ACK and of its gateway (see sdk/docs/wire/ack.md#errors): {@code Code},
 * {@code Message}, {@code RequestId} in either case, as JSON or as XML.
 */
enum AlibabaErrors implements ErrorDecoder {
    INSTANCE;

    @Override
    public CloudError decode(HttpResponse response) {
        ErrorBody body = ErrorBody.of(response);
        String named = body.first("Code", "code");
        String code = named.isEmpty() ? body.code() : named;
        String message = body.first("Message", "message");
        String inBody = RequestIds.orNull(body.first("RequestId", "requestId", "requestid", "request_id"));
        String requestId = inBody == null ? RequestIds.of(response) : inBody;
        return new CloudError(code, "", message.isEmpty() ? body.reason() : message, requestId, body.status());
    }
}
