// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.recording;

import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpResponse;

/** An exchange that is recorded when it ends, before the call goes on. */
record RecordedHttpExchange(HttpExchange exchange, ExchangeEntry entry) implements HttpExchange {
    @Override
    public HttpResponse await() {
        entry.begin();
        HttpResponse response;
        try {
            response = exchange.await();
        } catch (RuntimeException | Error e) {
            entry.end(e);
            throw e;
        }
        entry.end(response);
        return response;
    }

    @Override
    public void onDone(Handler handler) {
        entry.begin();
        try {
            exchange.onDone(new Handler() {
                @Override
                public void onResponse(HttpResponse response) {
                    entry.end(response);
                    handler.onResponse(response);
                }

                @Override
                public void onFailure(ExchangeException failure) {
                    entry.end(failure);
                    handler.onFailure(failure);
                }
            });
        } catch (RuntimeException | Error e) {
            entry.end(e);
            throw e;
        }
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }
}
