package io.minqing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StreamedRecordsTest {
    @Test
    void passesEveryRecordInOrder() {
        try (StreamedRecords<Integer> records = new StreamedRecords<>(sink -> {
            for (int i = 0; i < 1000; i++) {
                sink.accept(i);
            }
        })) {
            List<Integer> seen = new ArrayList<>();
            records.forEachRemaining(seen::add);
            assertThat(seen).hasSize(1000).isSorted().startsWith(0, 1);
            assertThat(records.hasNext()).isFalse();
            assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void theErrorOfAReaderArrivesAfterItsRecords() {
        try (StreamedRecords<String> records = new StreamedRecords<>(sink -> {
            sink.accept("提案");
            throw new IllegalArgumentException("台账.xlsx is broken");
        })) {
            assertThat(records.next()).isEqualTo("提案");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(records::hasNext)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("台账.xlsx is broken");
            }
        }
    }

    @Test
    void aReaderEndsWhenItsRecordsAreAbandoned() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (StreamedRecords<Integer> records = new StreamedRecords<>(sink -> {
            try {
                while (true) {
                    sink.accept(1);
                }
            } finally {
                ended.countDown();
            }
        })) {
            assertThat(records.next()).isEqualTo(1);
        }
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
