"""What happened to this contract, case, party or proposal: who, when, on which decision?"""
