"""A floor simulated call by call: an independent answer to what one person fewer costs.

Calls of two lines come at random; 999 goes first; people answer any call and finish the one they are on; whoever
waits too long hangs up. The floor runs for an hour before anything is counted.
"""
import heapq
import random


def share(people, lines, minutes, seed, runs):
    """The share of each line's calls answered in time within so many minutes, with its standard error.

    lines: by priority, (calls an hour, handle seconds, patience seconds or None, seconds in which to answer).
    """
    chance = random.Random(seed)
    sums = [[] for _ in lines]
    for _ in range(runs):
        for line, (good, all_) in enumerate(run(people, lines, minutes * 60, chance)):
            sums[line].append((good, all_))
    answers = []
    for pairs in sums:
        calls = sum(n for _, n in pairs)
        ratio = sum(g for g, _ in pairs) / calls
        spread = sum((g - ratio * n) ** 2 for g, n in pairs) ** 0.5 / calls
        answers.append((ratio, spread))
    return answers


def run(people, lines, seconds, chance):
    before = 3600
    end = before + seconds
    events = []  # (time, kind, line)
    for line, (rate, *_) in enumerate(lines):
        at = 0.0
        while rate > 0 and (at := at + chance.expovariate(rate / 3600)) < end:
            heapq.heappush(events, (at, 1, line))
    free = people
    waiting = [[] for _ in lines]
    counts = [[0, 0] for _ in lines]
    while events:
        now, kind, line = heapq.heappop(events)
        if kind == 0:
            free += 1
        else:
            patience = lines[line][2]
            leaves = now + chance.expovariate(1 / patience) if patience else float("inf")
            waiting[line].append((now, leaves))
            if now >= before:
                counts[line][1] += 1
        for i, queue in enumerate(waiting):
            while free and queue:
                came, leaves = queue.pop(0)
                if leaves <= now:
                    continue
                free -= 1
                heapq.heappush(events, (now + chance.expovariate(1 / lines[i][1]), 0, i))
                if came >= before and now - came <= lines[i][3]:
                    counts[i][0] += 1
    return counts
