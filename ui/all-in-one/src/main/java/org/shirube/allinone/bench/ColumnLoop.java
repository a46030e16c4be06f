// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.util.Random;

/// The yardstick of the talent search: a loop that sums exactly the columns that the search reads, one after the other,
/// in
/// blocks of the same size and on one thread.
///
/// The search reads, for each person: state, employment type and the levels of five skills (a byte each), unit and
/// grade
/// (an int each) and the mask of appointing authorities (a long).
final class ColumnLoop {

    private static final int BLOCK = 1_024;
    private static final int BYTE_COLUMNS = 7;
    private static final int INT_COLUMNS = 2;

    private final byte[][][] bytes;
    private final int[][][] ints;
    private final long[][] longs;

    ColumnLoop(int people, long seed) {
        var random = new Random(seed);
        int blocks = Math.ceilDiv(people, BLOCK);
        bytes = new byte[blocks][BYTE_COLUMNS][BLOCK];
        ints = new int[blocks][INT_COLUMNS][BLOCK];
        longs = new long[blocks][BLOCK];
        for (int block = 0; block < blocks; block++) {
            for (var column : bytes[block]) {
                random.nextBytes(column);
            }
            for (int slot = 0; slot < BLOCK; slot++) {
                ints[block][0][slot] = random.nextInt(1_000);
                ints[block][1][slot] = random.nextInt(8);
                longs[block][slot] = 1;
            }
        }
    }

    /// The sum of everything.
    long sum() {
        long sum = 0;
        for (int block = 0; block < longs.length; block++) {
            for (var column : bytes[block]) {
                sum += sum(column);
            }
            for (var column : ints[block]) {
                sum += sum(column);
            }
            sum += sum(longs[block]);
        }
        return sum;
    }

    private static long sum(byte[] column) {
        int sum = 0;
        for (int slot = 0; slot < BLOCK; slot++) {
            sum += column[slot];
        }
        return sum;
    }

    private static long sum(int[] column) {
        int sum = 0;
        for (int slot = 0; slot < BLOCK; slot++) {
            sum += column[slot];
        }
        return sum;
    }

    private static long sum(long[] column) {
        long sum = 0;
        for (int slot = 0; slot < BLOCK; slot++) {
            sum += column[slot];
        }
        return sum;
    }
}
