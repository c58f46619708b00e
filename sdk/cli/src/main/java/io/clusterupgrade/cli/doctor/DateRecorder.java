// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.doctor;

import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import io.clusterupgrade.transport.Transport;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Notes the time of the server, from the header {@code Date} of its responses, rejections included. Thread-safe. */
final class DateRecorder implements Transport {
    private final Transport transport;
    private volatile @Nullable Instant serverTime;

    DateRecorder(Transport transport) {
        this.transport = transport;
    }

    /** Returns the time of the last response; null if there was none, or it had no time. */
    @Nullable Instant serverTime() {
        return serverTime;
    }

    private HttpResponse note(HttpResponse response) {
        String date = response.header("Date");
        if (date != null) {
            try {
                serverTime = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            } catch (DateTimeParseException e) {
                serverTime = null;
            }
        }
        return response;
    }

    @Override
    public HttpExchange start(HttpRequest request, Deadline deadline) {
        HttpExchange exchange = transport.start(request, deadline);
        return new HttpExchange() {
            @Override
            public HttpResponse await() {
                return note(exchange.await());
            }

            @Override
            public void onDone(Handler handler) {
                exchange.onDone(new Handler() {
                    @Override
                    public void onResponse(HttpResponse response) {
                        handler.onResponse(note(response));
                    }

                    @Override
                    public void onFailure(ExchangeException failure) {
                        handler.onFailure(failure);
                    }
                });
            }

            @Override
            public void cancel() {
                exchange.cancel();
            }
        };
    }

    @Override
    public void dropIdleConnections() {
        transport.dropIdleConnections();
    }

    @Override
    public void close() {
        transport.close();
    }
}
